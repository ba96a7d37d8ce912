package dev.linkcard.useragent.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How a form's entries become a body (HTML Living Standard, 4.10.21.8). */
enum Encoding {
  URL_ENCODED("application/x-www-form-urlencoded") {
    @Override
    String body(List<Entry> entries) {
      return query(entries);
    }
  },

  MULTIPART("multipart/form-data") {
    @Override
    String body(List<Entry> entries) {
      return entries.stream().map(Encoding::part).collect(Collectors.joining())
          + "--"
          + BOUNDARY
          + "--\r\n";
    }

    @Override
    String contentType() {
      return super.contentType() + "; boundary=" + BOUNDARY;
    }
  },

  PLAIN("text/plain") {
    @Override
    String body(List<Entry> entries) {
      return entries.stream()
          .map(entry -> entry.name() + "=" + entry.value() + "\r\n")
          .collect(Collectors.joining());
    }
  };

  private static final String BOUNDARY = "----LinkcardUserAgentBoundary7f3c1e9a5b2d4860";

  private final String mediaType;

  Encoding(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the encoding that {@code enctype} asks for; the first one for anything unknown. */
  static Encoding named(String enctype) {
    return List.of(values()).stream()
        .filter(encoding -> encoding.mediaType.equals(enctype))
        .findFirst()
        .orElse(URL_ENCODED);
  }

  abstract String body(List<Entry> entries);

  String contentType() {
    return mediaType;
  }

  static String query(List<Entry> entries) {
    return entries.stream()
        .map(entry -> encode(entry.name()) + "=" + encode(entry.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String part(Entry entry) {
    String name = entry.name().replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, entry.value());
  }
}
