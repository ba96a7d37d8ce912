package dev.linkcard.accountlinking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/**
 * Reads and writes {@code accountLinkingRequest} as Amazon's CLI does, strings for booleans and
 * numbers included.
 */
final class SettingsJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WRAPPER = "accountLinkingRequest";

  private SettingsJson() {}

  static AccountLinkingSettings read(String json) {
    JsonNode root = tree(json);
    Fields fields = new Fields(root.has(WRAPPER) ? root.get(WRAPPER) : root);
    AccountLinkingSettingsBuilder settings =
        new AccountLinkingSettingsBuilder(
            fields.choice("type", GrantKind.class),
            fields.url("authorizationUrl"),
            fields.text("clientId"));
    settings.domains(fields.texts("domains")).scopes(fields.texts("scopes"));
    settings.redirectUrls(fields.urls("redirectUrls"));
    settings.authorizationUrlsByPlatform(fields.platformUrls());
    settings.skipOnEnablement(fields.flag("skipOnEnablement"));
    settings.voiceForwardAccountLinking(
        fields.has("voiceForwardAccountLinking") && fields.enabled());
    fields.ifHas(
        "clientSecret", name -> settings.clientSecret(new ClientSecret(fields.text(name))));
    fields.ifHas("accessTokenUrl", name -> settings.accessTokenUrl(fields.url(name)));
    fields.ifHas(
        "accessTokenScheme",
        name -> settings.accessTokenScheme(fields.choice(name, AccessTokenScheme.class)));
    fields.ifHas(
        "defaultTokenExpirationInSeconds",
        name -> settings.defaultTokenExpirationInSeconds(fields.seconds(name)));
    fields.ifHas(
        "reciprocalAccessTokenUrl", name -> settings.reciprocalAccessTokenUrl(fields.url(name)));
    return settings.build();
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isObject()) {
        throw new InvalidSettings("The account linking settings are not a JSON object.");
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw new InvalidSettings(
          "The account linking settings are not JSON: line "
              + broken.getLocation().getLineNr()
              + ", column "
              + broken.getLocation().getColumnNr()
              + ".");
    }
  }

  static String write(AccountLinkingSettings settings) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode fields = root.putObject(WRAPPER);
    fields.put("type", settings.type().name());
    fields.put("authorizationUrl", settings.authorizationUrl().toString());
    ArrayNode platforms = JSON.createArrayNode();
    for (PlatformUrl url : settings.authorizationUrlsByPlatform()) {
      platforms
          .addObject()
          .put("platformType", url.platformType())
          .put("platformAuthorizationUrl", url.platformAuthorizationUrl().toString());
    }
    ifAny(fields, "authorizationUrlsByPlatform", platforms);
    ifAny(fields, "domains", texts(settings.domains()));
    fields.put("clientId", settings.clientId());
    settings.clientSecret().ifPresent(secret -> fields.put("clientSecret", secret.value()));
    ifAny(fields, "scopes", texts(settings.scopes()));
    settings
        .accessTokenUrl()
        .map(URI::toString)
        .ifPresent(text -> fields.put("accessTokenUrl", text));
    settings
        .accessTokenScheme()
        .map(Enum::name)
        .ifPresent(text -> fields.put("accessTokenScheme", text));
    settings
        .defaultTokenExpirationInSeconds()
        .ifPresent(seconds -> fields.put("defaultTokenExpirationInSeconds", seconds));
    settings
        .reciprocalAccessTokenUrl()
        .map(URI::toString)
        .ifPresent(text -> fields.put("reciprocalAccessTokenUrl", text));
    ifAny(fields, "redirectUrls", texts(settings.redirectUrls()));
    fields.put("skipOnEnablement", settings.skipOnEnablement());
    if (settings.voiceForwardAccountLinking()) {
      fields.put("voiceForwardAccountLinking", "ENABLED");
    }
    return root.toPrettyString();
  }

  private static void ifAny(ObjectNode fields, String name, ArrayNode entries) {
    if (!entries.isEmpty()) {
      fields.set(name, entries);
    }
  }

  private static ArrayNode texts(List<?> entries) {
    ArrayNode array = JSON.createArrayNode();
    entries.forEach(entry -> array.add(entry.toString()));
    return array;
  }
}
