package dev.linkcard.bench.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's distribution, unpacked. */
final class Distribution {
  private Distribution() {}

  /** Unpacks the zip into a folder, and answers with the script that starts it. */
  static Path unpack(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path target = folder.resolve(withoutFirstFolder(entry.getName())).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The zip has an entry outside its folder.");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(in, target);
        }
      }
    }
    return folder.resolve("bin/kc.sh");
  }

  private static String withoutFirstFolder(String name) {
    return name.substring(name.indexOf('/') + 1);
  }
}
