package io.monofact.simulate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A {@link TextWorld} as files, for the commands to be tried on. */
public final class TextWorldFiles {

  private static final int LABELLED = 1_000;

  private TextWorldFiles() {}

  /** Writes the texts as JSON lines of id and text. */
  public static void texts(long seed, OutputStream out) throws IOException {
    write(new TextWorld(seed).texts(), false, out);
  }

  /** Writes labelled texts of another corpus of the same kind, as {@code score} reads them. */
  public static void labels(long seed, OutputStream out) throws IOException {
    write(new TextWorld(-1 - seed).texts().subList(0, LABELLED), true, out);
  }

  /** Writes what is true of the corpus: the error of the model that bounds are about. */
  public static void truth(long seed, OutputStream out) throws IOException {
    TextWorld world = new TextWorld(seed);
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeNumberField("seed", seed);
      json.writeNumberField("texts", world.texts().size());
      json.writeNumberField("true_error", world.err());
      json.writeEndObject();
    }
  }

  private static void write(List<TextWorld.Told> texts, boolean isLabelled, OutputStream out)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      for (int i = 0; i < texts.size(); i++) {
        TextWorld.Told told = texts.get(i);
        json.writeStartObject();
        json.writeStringField("id", "text-" + i);
        json.writeStringField("text", told.text());
        if (isLabelled) {
          json.writeArrayFieldStart("facts");
          if (told.name() != null) {
            json.writeStartObject();
            json.writeStringField("relation", "birthday");
            json.writeStringField("subject", told.name());
            json.writeStringField("answer", told.birthday());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("complete");
          json.writeString("birthday");
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeRaw('\n');
    }
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out, JsonEncoding.UTF8)
        .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }
}
