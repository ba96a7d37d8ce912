package dev.linkcard.emulator.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes the few ASN.1 types of a certificate in DER (ITU-T X.690); the JDK reads certificates but
 * makes none.
 */
final class Der {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return tagged(0x31, parts);
  }

  static byte[] integer(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  static byte[] yes() {
    return tagged(0x01, new byte[] {(byte) 0xFF});
  }

  static byte[] text(String value) {
    return tagged(0x0C, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a UTCTime until 2049 and a GeneralizedTime from 2050 on, RFC 5280 §4.1.2.5. */
  static byte[] time(Instant value) {
    boolean isShort = value.atZone(ZoneOffset.UTC).getYear() < 2050;
    String text = (isShort ? SHORT : LONG).format(value);
    return tagged(isShort ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] octets(byte[] value) {
    return tagged(0x04, value);
  }

  static byte[] bits(byte[] value) {
    return tagged(0x03, new byte[] {0}, value);
  }

  /** Writes an object identifier, such as {@code 2.5.29.17}. */
  static byte[] oid(String dotted) {
    String[] arcs = dotted.split("\\.", -1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      int arc = Integer.parseInt(arcs[i]);
      for (int shift = 28; shift > 0; shift -= 7) {
        if (arc >>> shift != 0) {
          bytes.write(((arc >>> shift) & 0x7F) | 0x80);
        }
      }
      bytes.write(arc & 0x7F);
    }
    return tagged(0x06, bytes.toByteArray());
  }

  /** Writes a tag, the length of the parts together, and the parts. */
  static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(tag);
    int length = content.size();
    if (length < 0x80) {
      bytes.write(length);
    } else {
      int size = length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
      bytes.write(0x80 | size);
      for (int i = size - 1; i >= 0; i--) {
        bytes.write(length >>> (8 * i));
      }
    }
    bytes.writeBytes(content.toByteArray());
    return bytes.toByteArray();
  }
}
