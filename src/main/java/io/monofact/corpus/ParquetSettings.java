package io.monofact.corpus;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.util.HadoopCodecs;

/**
 * What Parquet's library is told. It wants Hadoop's Configuration in every version that a cluster
 * may have; an empty one, because to read Hadoop's defaults takes 17 ms for each file.
 */
final class ParquetSettings {

  private ParquetSettings() {}

  /** Pages are checked where they have a checksum, and refused where they unpack to more bytes. */
  static ParquetReadOptions reading(long mostPageBytes) {
    Configuration empty = new Configuration(false);
    return HadoopReadOptions.builder(empty)
        .usePageChecksumVerification(true)
        .withCodecFactory(new LimitedPages(HadoopCodecs.newFactory(empty, 0), mostPageBytes))
        .build();
  }
}
