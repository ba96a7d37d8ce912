package dev.linkcard.server.refusals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Refuses on a page that needs no log-in and redirects nowhere. */
public final class PageAnswer {
  private PageAnswer() {}

  /** Shows the page. */
  public static void show(HttpServletRequest request, HttpServletResponse response, Refused reason)
      throws IOException, ServletException {
    response.setStatus(reason.status());
    request.setAttribute("problem", reason.error());
    request.setAttribute("detail", reason.text());
    request.getRequestDispatcher("/refused").forward(new AskedForPage(request), response);
  }

  /** Asks for the page, and brings nothing of what was refused along. */
  private static final class AskedForPage extends HttpServletRequestWrapper {
    AskedForPage(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    @SuppressWarnings("NullAway") // The servlet API says so, and is not annotated.
    public String getParameter(String name) {
      return null;
    }
  }
}
