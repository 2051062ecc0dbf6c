package io.monofact.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a message is sent. User, path and query of such an address are often secrets themselves, so
 * it is shown without them.
 *
 * @param uri the address, {@code http} or {@code https}, with a host
 */
public record WebhookUrl(URI uri) {

  public WebhookUrl {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("it does not begin with https:// or http://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("it names no host");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65535) {
      throw new IllegalArgumentException("its port is not from 1 to 65535");
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  public static WebhookUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "%s at character %d".formatted(e.getReason().toLowerCase(Locale.ROOT), e.getIndex() + 1));
    }
    return new WebhookUrl(uri);
  }

  /** Scheme, host and port, for a person: {@code https://hooks.example/...}. */
  public String shown() {
    return "%s://%s%s/..."
        .formatted(uri.getScheme(), uri.getHost(), uri.getPort() == -1 ? "" : ":" + uri.getPort());
  }

  /** The address as it is asked for: without the user, which goes into a header. */
  URI target() {
    String raw = uri.toString();
    String user = uri.getRawUserInfo();
    String bare = user == null ? raw : raw.replaceFirst("//[^/?#]*@", "//");
    int fragment = bare.indexOf('#');
    return URI.create(fragment < 0 ? bare : bare.substring(0, fragment));
  }

  /** What the header {@code Authorization} says, where the address has a user. */
  Optional<String> authorization() {
    return Optional.ofNullable(uri.getUserInfo())
        .map(
            user ->
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
  }

  /** Shows no more than {@link #shown}. */
  @Override
  public String toString() {
    return shown();
  }
}
