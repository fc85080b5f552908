package org.disclosure.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingFingerprint;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of findings, under which decisions are kept: they are the same in every release and wording. */
class FindingNumbersTest {

    @TempDir
    private Path folder;

    @Test
    void findingsHaveTheNumbersThatTheyAlwaysHad() {
        Written.assertKept(Written.NUMBERS, numbers());
    }

    @Test
    void noWordingLabelOrAddressIsAPartOfANumber() throws Exception {
        Map<String, String> messages = messages();
        Map<String, String> numbers = numbers();
        List<?> reworded = (List<?>) OtherWordings.call(folder, FindingNumbersTest.class, "numbersAndMessages");
        Map<?, ?> otherwise = (Map<?, ?>) reworded.get(0);
        // it is about what the bureau wrote, and the fixture's bureau writes what the form prints
        assertThat(otherwise.remove("F-UNSPLIT")).isNotNull();
        numbers.remove("F-UNSPLIT");

        assertThat(otherwise).isEqualTo(numbers);
        assertThat((Map<?, ?>) reworded.get(1))
                .as("all of them are worded otherwise")
                .allSatisfy((code, message) -> assertThat(message).isNotEqualTo(messages.get(code)));
    }

    /** Both at once, for what is worded otherwise is loaded anew at each call. */
    private static List<Map<String, String>> numbersAndMessages() {
        return List.of(numbers(), messages());
    }

    private static Map<String, String> numbers() {
        return ofEachCode(finding ->
                FindingNumber.of(2023, Optional.of("WD03"), "教育局.xlsx", finding).toString());
    }

    private static Map<String, String> messages() {
        return ofEachCode(new Messages(Language.ZH)::message);
    }

    private static Map<String, String> ofEachCode(Function<Finding, String> text) {
        Map<String, String> texts = new TreeMap<>();
        CatalogueTest.fixtures()
                .forEach(fixture -> texts.put(fixture.code(), text.apply(CatalogueTest.first(fixture))));
        return texts;
    }

    private static boolean isDeclared(Finding finding) {
        return finding.arguments().isEmpty()
                || Stream.concat(FindingFingerprint.of(finding, "").values().stream(), finding.names().stream())
                        .anyMatch(text -> !text.isBlank());
    }

    /** A check that fills something into its message and declares nothing would leave a decision in force for ever. */
    @Test
    void everyCheckDeclaresWhatDecisionsOnItHoldFor() {
        assertThat(ofEachCode(finding -> isDeclared(finding) ? "" : finding.toString()))
                .allSatisfy((code, undeclared) -> assertThat(undeclared).isEmpty());
    }
}
