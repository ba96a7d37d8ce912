package dev.linkcard.doctor.authorization;

import dev.linkcard.accountlinking.RedirectUrls;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Redirect URIs that nobody registered, each near to a registered one in its own way. */
final class Foreign {

  /** On a host that no DNS knows (RFC 6761 §6.4). */
  static final URI HOST = URI.create("https://linkcard-doctor.invalid/api/skill/link/M0");

  private Foreign() {}

  /** Returns them by what is wrong with them. */
  static Map<String, URI> near(RedirectUrls registered) {
    String url = registered.all().get(0).toString();
    String folder = url.substring(0, url.lastIndexOf('/') + 1);
    String host = URI.create(url).getRawAuthority();
    String path = url.substring(url.indexOf(host) + host.length());
    String other = url.startsWith("https:") ? "http" : "https";
    Map<String, URI> near = new LinkedHashMap<>();
    near.put("another host", HOST);
    near.put("a longer path", URI.create(url + "/more"));
    near.put("the scheme " + other, URI.create(other + url.substring(url.indexOf(':'))));
    near.put("another vendor id", URI.create(folder + "M0LINKCARDDOCTOR"));
    near.put("dot segments", URI.create(folder + "M0LINKCARDDOCTOR/../" + registered.vendorId()));
    near.put(
        "the registered host as user name of another",
        URI.create("https://" + host.replace(":", "%3A") + "@linkcard-doctor.invalid" + path));
    return near;
  }
}
