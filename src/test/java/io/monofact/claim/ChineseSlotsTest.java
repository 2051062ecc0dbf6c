package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseSlotsTest {

  private static final ChineseDate DATES = new ChineseDate();
  private static final ChinesePlace PLACES = new ChinesePlace();

  @ParameterizedTest
  @CsvSource({
    "1893年12月26日, 1893-12-26",
    "1893年12月, 1893-12",
    "1893年, 1893",
    "一九四九年十月一日, 1949-10-01",
    "二〇〇八年八月二十八日, 2008-08-28",
    "12月26日, --12-26",
    "十二月三十一日, --12-31",
    "1893-12-26, 1893-12-26",
    "1893.12.26, 1893-12-26",
    "公元前551年9月28日, -0551-09-28",
    "前551年, -0551",
    "公元8年, 0008",
    "701年, 0701",
    "民国元年, 1912",
    "民國三十八年1月2日, 1949-01-02",
    "昭和16年12月8日, 1941-12-08",
    "光绪十九年八月初三, 1893",
    "光绪十九年（1893年）, 1893",
    "建炎二年（1128年）七月十二日, 1128",
    "开元元年(713年), 0713",
    "同治十二年正月二十六日（1873年2月23日）, 1873-02-23",
    "农历1893年八月十九, 1893",
    "1893年农历八月十九, 1893",
    "约1850年, c1850",
    "1850年左右, c1850",
    "光绪十九年, ~1893",
    "农历1893年十一月十九, ~1893",
    "1950年代, ~1950",
    "1950年以前, ~1950",
  })
  void readsADate(String written, String normal) {
    Slot slot = DATES.at(written, 0, written.length());
    assertThat(slot).isNotNull();
    assertThat(slot.normal()).isEqualTo(normal);
    assertThat(slot.end()).isEqualTo(written.length());
    assertThat(DATES.before("在" + written, written.length() + 1, 0).normal()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"90年代", "5年", "前5年", "300年来", "1893年13月1日", "2月30日", "十年", "建炎二年", "1893", "毛泽东"})
  void readsNoDateWhereThereIsNone(String written) {
    assertThat(DATES.at(written, 0, written.length())).isNull();
  }

  @Test
  void readsADateThatEndsBeforeABracketBeyondTheLimit() {
    assertThat(DATES.at("1950年（庚寅年）", 0, 5).normal()).isEqualTo("1950");
    assertThat(DATES.before("1950年（庚寅年）", 5, 0).normal()).isEqualTo("1950");
  }

  @Test
  void readsTwoDatesOfWhichOneIsMeantAsOpen() {
    String text = "1850年或1851年";
    assertThat(DATES.at(text, 0, 5).normal()).isEqualTo("~1850");
    assertThat(DATES.before(text, text.length(), 6).normal()).isEqualTo("~1851");
  }

  @ParameterizedTest
  @CsvSource({
    "湖南省湘潭县韶山冲一个农民家庭, 湖南省湘潭县韶山冲",
    "北京的一个知识分子家庭, 北京",
    "德国的乌尔姆, 德国的乌尔姆",
    "上海，祖籍江苏, 上海",
    "臺灣臺北市, 臺灣臺北市",
    "萨尔茨堡, 萨尔茨堡",
    "翠亨村, 翠亨村",
  })
  void readsAPlace(String text, String normal) {
    assertThat(PLACES.at(text, 0, text.length()).normal()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一个农民家庭", "1950年", "战争时期", "书香门第", "他的家"})
  void readsNoPlaceWhereThereIsNone(String text) {
    assertThat(PLACES.at(text, 0, text.length())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "毛泽东, 毛泽东",
    "著名作家李梅, 李梅",
    "美国总统约翰·史密斯, 约翰·史密斯",
    "他的妻子李梅, 李梅",
    "欧阳修, 欧阳修",
    "Lady Gaga, Lady Gaga",
  })
  void readsAPersonBeforeACue(String text, String normal) {
    Slot slot = ChineseName.person().before(text + "出生于", text.length(), 0);
    assertThat(slot.normal()).isEqualTo(normal);
    assertThat(ChineseName.isPerson(slot.normal())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王国", "高等学校", "康熙", "第二次世界大战", "安徽省", "万年", "时代"})
  void takesNoOtherWordForAPerson(String text) {
    Slot slot = ChineseName.person().before(text, text.length(), 0);
    assertThat(ChineseName.isPerson(slot.normal())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "位于北京的清华大学, 清华大学, true",
    "其前身光明学堂, 光明学堂, true",
    "《光明日报》, 光明日报, true",
    "他在上海创办的公司, 公司, false",
    "内阁, 内阁, false",
    "一家公司, 一家公司, false",
  })
  void readsAnOrganisationBeforeACue(String text, String normal, boolean looksRight) {
    Slot slot = ChineseName.organisation().before(text, text.length(), 0);
    assertThat(slot == null ? normal : slot.normal()).isEqualTo(normal);
    assertThat(slot != null && ChineseName.isOrganisation(slot.normal())).isEqualTo(looksRight);
  }

  @ParameterizedTest
  @CsvSource({
    "（1893年12月26日－1976年9月9日）, 日－, 1893-12-26",
    "（英语：John Smith，1950年1月1日－）, 日－, 1950-01-01",
    "（1850－1920）, －, 1850",
    "（约1850年—1920年）, 年—, c1850",
    "（生于1950年3月）, 1950, 1950-03",
  })
  void readsALifeFromInsideItsBracket(String text, String cue, String normal) {
    Slot slot = ChineseLife.birth().before(text, text.indexOf(cue), 0);
    assertThat(slot.normal()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "（1893年12月26日－1976年9月9日）, －, 1976-09-09",
    "(1900——1980), ——, 1980",
    "（前551年—前479年）, —, -0479",
    "（？－1644年）, －, 1644",
    "（生年不详－1644年3月）, －, 1644-03",
    "（1811年8月2日莱比锡－1877年4月16日德累斯顿）, －, 1877-04-16",
  })
  void readsADeathFromInsideItsBracket(String text, String cue, String normal) {
    Slot slot = ChineseLife.death().before(text, text.indexOf(cue), 0);
    assertThat(slot.normal()).isEqualTo(normal);
  }

  @Test
  void readsALifeWithoutABracket() {
    assertThat(ChineseLife.birth().at("1911—1993", 0, 9).normal()).isEqualTo("1911");
    assertThat(ChineseLife.death().at("1911—1993", 0, 9).normal()).isEqualTo("1993");
    assertThat(ChineseLife.death().at("1911—1914", 0, 9)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "（1950年－）, －",
    "（1914年－1918年）, －",
    "（1950年3月5日－，2005年获奖）, －",
    "（？－1985年在位）, －",
  })
  void takesNoOtherSpanForADeath(String text, String cue) {
    assertThat(ChineseLife.death().before(text, text.indexOf(cue), 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "（1939年9月1日－1945年9月2日）, 日－",
    "（1368年－1644年）, 年－",
    "（1712年－1756年在位）, 年－",
    "（2010年3月5日）, 日",
  })
  void takesNoOtherSpanForALife(String text, String cue) {
    assertThat(ChineseLife.birth().before(text, text.indexOf(cue), 0)).isNull();
  }
}
