package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.copies.Clusters;
import io.monofact.copies.Link;
import io.monofact.copies.Signature;
import io.monofact.copies.Texts;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class NearCopiesTest {

  private final SparkSession spark = TestSession.session();
  private final RecordRows<SignatureRow> signatureRows = RecordRows.of(SignatureRow.class);
  private final RecordRows<Link> linkRows = RecordRows.of(Link.class);

  @Test
  void theClusterFindsWhatASearchInMemoryFinds() {
    Random random = new Random(1);
    Map<String, Signature> texts = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      for (String text : Texts.mirrored(random, 60 + i * 10, i % 7)) {
        texts.put(Long.toHexString(random.nextLong()), Signature.of(text).orElseThrow());
      }
    }
    SortedMap<String, String> expected = Clusters.of(texts);

    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(copies(NearCopies.clusters(signatures(texts).repartition(1)))).isEqualTo(expected);
    assertThat(copies(NearCopies.clusters(signatures(texts).repartition(7)))).isEqualTo(expected);
    assertThat(copies(NearCopies.components(NearCopies.links(signatures(texts)))))
        .isEqualTo(expected);
  }

  @Test
  void aThousandCopiesOfOneTextNeedNoMoreThanALinkEach() {
    Signature boilerplate = Signature.of("All rights reserved.").orElseThrow();
    Map<String, Signature> texts =
        IntStream.range(0, 1000)
            .boxed()
            .collect(Collectors.toMap(i -> "%04d".formatted(i), i -> boilerplate));

    assertThat(NearCopies.links(signatures(texts)).count()).isEqualTo(999);
    assertThat(copies(NearCopies.clusters(signatures(texts))).values()).containsOnly("0000");
  }

  @Test
  void linksThatCrossAndChainAreJoined() {
    Random random = new Random(9);
    List<Link> chain =
        IntStream.range(1, 20).mapToObj(i -> link("c%02d", i, i - 1)).collect(Collectors.toList());
    List<Link> crossing =
        random
            .ints(40, 1, 60)
            .mapToObj(i -> link("x%02d", i, random.nextInt(i)))
            .distinct()
            .toList();
    chain.addAll(crossing);
    Collections.shuffle(chain, random);

    assertThat(copies(NearCopies.components(links(chain)))).isEqualTo(Clusters.joining(chain));
  }

  @Test
  void noTextsHaveNoCopies() {
    assertThat(copies(NearCopies.clusters(signatures(Map.of())))).isEmpty();
    assertThat(copies(NearCopies.components(links(List.of())))).isEmpty();
  }

  private static Link link(String format, int from, int to) {
    return new Link(format.formatted(from), format.formatted(to));
  }

  private Dataset<Row> signatures(Map<String, Signature> texts) {
    Stream<Row> rows =
        texts.entrySet().stream()
            .map(e -> signatureRows.row(new SignatureRow(e.getKey(), e.getValue().bands())));
    return spark.createDataFrame(rows.toList(), signatureRows.schema());
  }

  private Dataset<Row> links(Collection<Link> links) {
    return spark.createDataFrame(links.stream().map(linkRows::row).toList(), linkRows.schema());
  }

  private SortedMap<String, String> copies(Dataset<Row> table) {
    SortedMap<String, String> copies = new TreeMap<>();
    for (Row row : table.collectAsList()) {
      Link copy = linkRows.record(row);
      assertThat(copies.put(copy.textHash(), copy.copyOf())).as("%s twice", copy).isNull();
    }
    return copies;
  }
}
