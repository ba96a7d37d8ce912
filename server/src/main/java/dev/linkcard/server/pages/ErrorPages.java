package dev.linkcard.server.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong in plain sentences, never with an exception's text. */
@Controller
class ErrorPages implements ErrorController {
  private static final Map<Integer, String> KNOWN =
      Map.of(403, "forbidden", 404, "missing", 405, "method", 429, "busy", 503, "away");

  private final MessageSource messages;

  ErrorPages(MessageSource messages) {
    this.messages = messages;
  }

  /** An authorization request that must not be redirected, RFC 6749 §4.1.2.1. */
  @RequestMapping("/refused")
  String refused(
      HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      return missing(response, model, locale);
    }
    @Nullable Object detail = request.getAttribute("detail");
    model.addAttribute("title", text("error.refused.title", locale));
    model.addAttribute("detail", text("error.refused.detail", locale));
    model.addAttribute(
        "hint", request.getAttribute("problem") + (detail == null ? "" : ": " + detail));
    return "error";
  }

  @RequestMapping("/error")
  String error(
      HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? page(KNOWN.getOrDefault(status, other(status)), model, locale)
        : missing(response, model, locale);
  }

  /** Answers somebody who typed the address of an error page. */
  private String missing(HttpServletResponse response, Model model, Locale locale) {
    response.setStatus(404);
    return page("missing", model, locale);
  }

  private String page(String kind, Model model, Locale locale) {
    model.addAttribute("title", text("error." + kind + ".title", locale));
    model.addAttribute("detail", text("error." + kind + ".detail", locale));
    return "error";
  }

  private static String other(int status) {
    return status >= 500 ? "broken" : "bad";
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
