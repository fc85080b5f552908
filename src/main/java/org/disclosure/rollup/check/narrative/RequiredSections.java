package org.disclosure.rollup.check.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.Fees;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.text.sentence.Topic;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;

/**
 * N-SECTIONS: the six headings in their order, the five topics of section 一, problems and measures in section 五, and
 * fees for information in section 六 (国办公开办函〔2021〕30号).
 *
 * <p>The headings of the sections with tables may be missing from a workbook's text sheet when their tables are in the
 * workbook and none of them is in the text.
 */
public final class RequiredSections implements UnitCheck {

    private static final List<Integer> WITH_TABLES = List.of(2, 3, 4);
    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|差距|薄弱|短板|不够|欠缺|有待|不高|不强|不到位");
    private static final Pattern MEASURES = Pattern.compile("改进|措施|下一步|加强|举措|今后|整改|提升|完善|提高");

    @Override
    public List<Finding> check(Report report) {
        Narrative narrative = report.narrative();
        if (!narrative.isOfAReport()) {
            return List.of();
        }
        Form form = report.submission().form();
        List<Integer> order = order(narrative);
        List<Finding> findings = new ArrayList<>();
        List<Integer> missing = IntStream.rangeClosed(1, form.sections().size())
                .filter(number -> !order.contains(number))
                .filter(number -> !standsApart(number, order, report))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            findings.add(headings(missing, form).as("headings"));
        }
        if (!isInOrder(order)) {
            findings.add(headings(order, form).as("order"));
        }
        narrative.section(1).ifPresent(section -> topics(narrative, section, findings));
        narrative.section(5).ifPresent(section -> problems(section, findings));
        narrative
                .section(6)
                .filter(section -> !Fees.areIn(section.all()))
                .ifPresent(section -> findings.add(Finding.of(Problem.N_SECTIONS, section.heading())
                        .as("fees")
                        .named(section.heading())
                        .given(section.heading())));
        return findings;
    }

    private static Finding headings(List<Integer> numbers, Form form) {
        String shown =
                numbers.stream().map(number -> form.sections().get(number - 1)).collect(Collectors.joining("；"));
        String kept =
                numbers.stream().map(number -> form.keptNames().section(number)).collect(Collectors.joining("；"));
        return Finding.of(Problem.N_SECTIONS, shown).named(kept).given(kept);
    }

    /** The numbers of the sections in their order, each at its last place. */
    private static List<Integer> order(Narrative narrative) {
        List<Narrative.Section> sections = narrative.sections();
        return IntStream.range(0, sections.size())
                .filter(at -> sections.get(at).number() > 0)
                .filter(at -> narrative.section(sections.get(at).number()).orElseThrow() == sections.get(at))
                .mapToObj(at -> sections.get(at).number())
                .toList();
    }

    /** True if the section is a table on a sheet of its own. */
    private static boolean standsApart(int number, List<Integer> order, Report report) {
        return WITH_TABLES.contains(number)
                && WITH_TABLES.stream().noneMatch(order::contains)
                && report.submission().hasTable("t" + number);
    }

    /** A workbook may have the sheets of the tables, with their headings, before or behind its text. */
    private static boolean isInOrder(List<Integer> order) {
        List<Integer> sorted = order.stream().sorted().toList();
        List<Integer> tables = sorted.stream().filter(WITH_TABLES::contains).toList();
        List<Integer> text =
                sorted.stream().filter(number -> !WITH_TABLES.contains(number)).toList();
        return List.of(
                        sorted,
                        Stream.concat(tables.stream(), text.stream()).toList(),
                        Stream.concat(text.stream(), tables.stream()).toList())
                .contains(order);
    }

    private static void topics(Narrative narrative, Narrative.Section section, List<Finding> findings) {
        Set<Topic> there = narrative.topics();
        List<RequiredSection> missing = Stream.of(Topic.values())
                .filter(topic -> !there.contains(topic))
                .map(topic -> new RequiredSection(topic.label(), topic.keptName()))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(within(section, missing).as("topics"));
        }
    }

    /**
     * Something that a section must hold.
     *
     * @param label as the finding names it
     * @param keptName what the numbers of findings know it by
     */
    private record RequiredSection(String label, String keptName) {}

    private static Finding within(Narrative.Section section, List<RequiredSection> missing) {
        String shown = missing.stream().map(RequiredSection::label).collect(Collectors.joining("、"));
        String kept = missing.stream().map(RequiredSection::keptName).collect(Collectors.joining("、"));
        return Finding.of(Problem.N_SECTIONS, section.heading(), shown)
                .named(section.heading())
                .given(section.heading(), kept);
    }

    private static void problems(Narrative.Section section, List<Finding> findings) {
        List<RequiredSection> missing = new ArrayList<>();
        Optional.of(new RequiredSection("存在的主要问题", "存在的主要问题"))
                .filter(label -> !PROBLEMS.matcher(section.text()).find())
                .ifPresent(missing::add);
        Optional.of(new RequiredSection("改进情况", "改进情况"))
                .filter(label -> !MEASURES.matcher(section.text()).find())
                .ifPresent(missing::add);
        if (!missing.isEmpty()) {
            findings.add(within(section, missing).as("problems"));
        }
    }
}
