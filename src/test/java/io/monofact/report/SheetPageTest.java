package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.quality.SampleSheet;
import io.monofact.quality.SheetRow;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SheetPageTest {

  @Test
  void textOfTheCorpusIsTextAlone() {
    String planted = "</article><script>alert(1)</script>\" onclick=\"x";
    SheetRow row =
        new SheetRow(
            1,
            "founder",
            planted,
            planted,
            planted,
            "before " + planted + " after",
            planted,
            "javascript:x",
            "r",
            SheetRow.Judgment.OPEN,
            "");
    Document page = Jsoup.parse(SheetPage.of(new SampleSheet(List.of(row))));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("[onclick]")).isEmpty();
    assertThat(page.select(".claim")).hasSize(1);
    assertThat(page.selectFirst(".claim").attr("data-entity")).isEqualTo(planted);
    assertThat(page.selectFirst("mark").text()).contains("alert(1)");
  }
}
