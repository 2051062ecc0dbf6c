package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

  private static final String AUDEN =
      "W. H. Auden\n\nWystan Hugh Auden (21 February 1907 – 29 September 1973) was an English poet."
          + " He grew up in Birmingham.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Ada Green | Ada Green (1850–1920) was a German painter. | PERSON",
        "Ada Green | Ada Green (born 12 May 1950) is the chair of a board. | PERSON",
        "Ada Green | Ada Green was an English novelist, poet and critic who wrote books. | PERSON",
        "Ada Green | Dr. Ada Green was the first president of the company. | PERSON",
        "Ada Green | Ada Green is an American film director and producer. | PERSON",
        "Ada Green | Ada Green is an American film, television and stage actress. | PERSON",
        "Ada Green | Ada Green was a musical instrument designer and musician. | PERSON",
        "The Fall | The Fall is a drama film, a work by director Ada Green. | WORK",
        "Democide | Democide is a term coined by the scientist Ada Green. | UNKNOWN",
        "Ada Green | Ada Green was one of the first painters and a poet. | PERSON",
        "Dynamite | Dynamite is an explosive. He patented it. He sold it. | UNKNOWN",
        "Eve (disambiguation) | Eve is the first woman of the Bible. | UNKNOWN",
        "Leo I | Leo I was Byzantine emperor from 457 to 474. | PERSON",
        "Acme | Acme, Inc. is an American company based in Ohio. | ORGANISATION",
        "Acme | Acme is an American comic book publisher. | ORGANISATION",
        "The Greens | The Greens are a political party in Austria. | ORGANISATION",
        "Green University | Green University is a private university in the town of Green. | ORGANISATION",
        "The Fall | \"The Fall\" is a 1984 novel by Ada Green. | WORK",
        "The Fall | The Fall is a British drama film directed by Ada Green. | WORK",
        "Greenville | Greenville is a city in Ohio. | PLACE",
        "Greenville | Greenville () is one of the largest cities of Ohio. | UNKNOWN",
        "Greenville | Greenville is a university town in Ohio. | PLACE",
        "HMS Green | HMS Green was a 74-gun ship of the line of the Royal Navy. | SHIP",
        "Batavia | Batavia was a Dutch ship built in 1628. | SHIP",
        "Zorro | Zorro is a fictional character created by Ada Green. | FICTIONAL",
        "Apollo | Apollo is an important Greek god. | FICTIONAL",
        "Green Tales | Green Tales is a fictional book series by Ada Green. | WORK",
        "Acid | An acid is a chemical substance. | UNKNOWN",
      })
  void tellsTheKindFromTheLead(String title, String text, SubjectKind kind) {
    assertThat(Subject.of(title, text).kind()).as(text).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W. H. Auden",
        "W.H. Auden",
        "Wystan Hugh Auden",
        "Wystan Auden",
        "Auden",
        "AUDEN",
        "Auden's",
        "He",
        "he",
        "his",
        "the poet"
      })
  void resolvesTheFormsOfAPersonsName(String mention) {
    assertThat(Subject.of(null, AUDEN).resolve(mention)).isEqualTo("W. H. Auden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She",
        "her",
        "it",
        "John Auden",
        "Hugh",
        "Christopher Isherwood",
        "the novel",
        "Auden Jr.",
        "they",
        "",
        "Birmingham",
        "the company"
      })
  void resolvesNothingElse(String mention) {
    assertThat(Subject.of(null, AUDEN).resolve(mention)).isNull();
  }

  @Test
  void keepsATitlesDisambiguator() {
    String text = "James Cunningham (born 1973) is a Canadian comedian. He lives in Toronto.";
    Subject subject = Subject.of("James Cunningham (comedian)", text);
    assertThat(subject.name()).isEqualTo("James Cunningham (comedian)");
    assertThat(subject.resolve("Cunningham")).isEqualTo("James Cunningham (comedian)");
    assertThat(subject.resolve("James Cunningham")).isEqualTo("James Cunningham (comedian)");
  }

  @Test
  void fathersAndSonsAreTwo() {
    Subject subject = Subject.of("John Green Jr.", "John Green Jr. was an American banker.");
    assertThat(subject.resolve("John Green, Jr.")).isEqualTo("John Green Jr.");
    assertThat(subject.resolve("John Green Sr.")).isNull();
    assertThat(subject.resolve("John Green")).isNull();
    assertThat(subject.resolve("Green")).isEqualTo("John Green Jr.");
  }

  @Test
  void particlesMayGoWithTheSurname() {
    Subject subject = Subject.of("Vincent van Gogh", "Vincent van Gogh was a Dutch painter.");
    assertThat(subject.resolve("van Gogh")).isEqualTo("Vincent van Gogh");
    assertThat(subject.resolve("Van Gogh")).isEqualTo("Vincent van Gogh");
    assertThat(subject.resolve("Gogh")).isEqualTo("Vincent van Gogh");
  }

  @Test
  void organisationsAreMeantByDescriptions() {
    Subject subject = Subject.of("Acme", "Acme Corporation is a toy company and brand in Ohio.");
    assertThat(subject.resolve("The company")).isEqualTo("Acme");
    assertThat(subject.resolve("the firm")).isEqualTo("Acme");
    assertThat(subject.resolve("It")).isEqualTo("Acme");
    assertThat(subject.resolve("the club")).isNull();
    assertThat(subject.resolve("He")).isNull();
  }

  @Test
  void withoutATitleTheLeadNamesIt() {
    Subject subject = Subject.of(null, "Ada Green (born 1950) is a painter. She lives in Ulm.");
    assertThat(subject.name()).isEqualTo("Ada Green");
    assertThat(subject.gender()).isEqualTo(Subject.Gender.FEMALE);
    assertThat(Subject.of(null, "He was born in Ulm.").name()).isNull();
    assertThat(Subject.of(null, "He was born in Ulm.").resolve("He")).isNull();
    assertThat(Subject.of(null, "").name()).isNull();
  }

  @Test
  void theTitleLineIsNoPartOfTheBody() {
    Subject subject = Subject.of(null, AUDEN);
    assertThat(AUDEN.substring(subject.bodyStart())).startsWith("Wystan");
    assertThat(subject.life().birth().normal()).isEqualTo("1907-02-21");
    assertThat(Subject.of("W. H. Auden", AUDEN).bodyStart()).isEqualTo(subject.bodyStart());
  }

  /** The pronoun in question stands behind the bar; a hyphen where it is open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '^',
      value = {
        "Einstein moved to Bern. |He was born in Ulm. = Albert Einstein",
        "|He was born in Ulm. = Albert Einstein",
        "In 1905, |he was born. = Albert Einstein",
        "|His birthday is on 14 March. = Albert Einstein",
        "|She was born in Ulm. = -",
        "He married Mileva Marić in 1903. |He was born in Ulm. = Albert Einstein",
        "Hermann Minkowski was a teacher. |He was born in Kaunas. = Hermann Minkowski",
        "Hermann Minkowski taught him. |He was born in Kaunas. = Hermann Minkowski",
        "His father was Hermann Einstein. |He was born in Buchau. = -",
        "His son Eduard was ill. |He was born in 1910. = -",
        "The teacher was Hermann Minkowski. |He was born in Kaunas. = -",
        "Einstein met Niels Bohr when |he was in Berlin. = -",
        "Niels Bohr and Max Planck were friends. |He was born in Kiel. = -",
        "Hermann Minkowski taught.\\n|He was born in Ulm. = Albert Einstein",
        "In Bern he met Michele Besso. |He was born in Ulm. = Albert Einstein",
        "In Bern he met Michele Besso, and |his son was born. = Albert Einstein",
        "In Bern he met Michele Besso, who said |he was born. = -",
        "His son Eduard was ill. In Bern, Einstein wrote. |He was born. = Albert Einstein",
        "His son Eduard was ill. It came from Einstein himself. |He was born. = -",
        "\"Oliver Twist\" was read to him. |He was born in Ulm. = Albert Einstein",
        "Dr. Einstein came from Ulm. |He was born there. = Albert Einstein",
        "Niels Bohr was Danish. Einstein was German. |He was born in Ulm. = Albert Einstein",
      })
  void followsOfWhomAParagraphSpeaks(String paragraph, String whom) {
    String head =
        "Albert Einstein\n\nAlbert Einstein (14 March 1879 – 18 April 1955) was a physicist. He won"
            + " prizes. His work is known.\n";
    String text = head + paragraph.replace("\\n", "\n").replace("|", "");
    int at = head.length() + paragraph.replace("\\n", "\n").indexOf('|');
    String found = Subject.of(null, text).antecedent(text, at);
    assertThat(found == null ? "-" : found).as(paragraph).isEqualTo(whom);
  }

  @Test
  void inATextAboutNobodyANamedPersonIsMeant() {
    String text = "Ulm is a city in Germany.\nAlbert Green was its mayor. He was born in 1850.";
    Subject subject = Subject.of("Ulm", text);
    assertThat(subject.kind()).isEqualTo(SubjectKind.PLACE);
    assertThat(subject.antecedent(text, text.indexOf("He was"))).isEqualTo("Albert Green");
    assertThat(subject.antecedent(text, text.indexOf("its"))).isNull();
  }
}
