package io.monofact.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes documents as Common Crawl's WET: a warcinfo record and one conversion record a document,
 * each a gzip member of its own (WARC 1.0, ISO 28500).
 */
final class WetFile {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String CRAWLED = "2024-03-06T00:00:00Z";

  private WetFile() {}

  /** Writes the records in the order given. */
  static void write(Path file, Iterable<Copy> copies) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(member(info(file.getFileName().toString())));
      for (Copy copy : copies) {
        out.write(member(conversion(copy)));
      }
    }
  }

  private static byte[] info(String name) {
    byte[] block =
        """
        Software-Info: monofact sample-data\r
        isPartOf: CC-MAIN-2024-10\r
        description: Invented pages about an invented world\r
        """
            .getBytes(StandardCharsets.UTF_8);
    String head =
        """
        WARC/1.0\r
        WARC-Type: warcinfo\r
        WARC-Date: %s\r
        WARC-Filename: %s\r
        WARC-Record-ID: <urn:uuid:%s>\r
        Content-Type: application/warc-fields\r
        Content-Length: %d\r
        \r
        """
            .formatted(CRAWLED, name, uuid(name), block.length);
    return record(head, block);
  }

  private static byte[] conversion(Copy copy) {
    byte[] block = copy.page().text().getBytes(StandardCharsets.UTF_8);
    String head =
        """
        WARC/1.0\r
        WARC-Type: conversion\r
        WARC-Target-URI: %s\r
        WARC-Date: %s\r
        WARC-Record-ID: <urn:uuid:%s>\r
        WARC-Block-Digest: sha1:%s\r
        WARC-Identified-Content-Language: eng\r
        Content-Type: text/plain\r
        Content-Length: %d\r
        \r
        """
            .formatted(copy.url(), copy.fetched(), uuid(copy.url()), sha1(block), block.length);
    return record(head, block);
  }

  private static byte[] record(String head, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  private static byte[] member(byte[] record) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(member)) {
      out.write(record);
    }
    return member.toByteArray();
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A SHA-1 is 160 bits: 32 characters of base 32, without padding. */
  private static String sha1(byte[] block) {
    byte[] digest;
    try {
      digest = MessageDigest.getInstance("SHA-1").digest(block);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : digest) {
      held = (held << 8) | (b & 0xff);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt((held >> (bits - 5)) & 31));
      }
      held &= (1 << bits) - 1;
    }
    return text.toString();
  }
}
