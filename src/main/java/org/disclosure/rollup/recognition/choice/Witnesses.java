package org.disclosure.rollup.recognition.choice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.document.Line;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.document.SheetLine;
import org.disclosure.rollup.recognition.unit.NamedBody;
import org.disclosure.rollup.recognition.unit.NamedBody.Kind;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/**
 * Whom a file names, in each place that names its unit.
 *
 * @param field by 填报单位 and fields like it
 * @param title by a title, or by a line of its own beside a title
 * @param line by lines of their own anywhere
 * @param fileName by the file's name
 * @param folder by the nearest folder that names a body
 * @param written the name that the document gives, or else the file's
 */
record Witnesses(
        NamedBody field, NamedBody title, NamedBody line, NamedBody fileName, NamedBody folder, String written) {

    private static final NamedBody NOTHING = NamedBody.NOTHING;

    private static final Pattern YEAR = Pattern.compile("^(?:附件\\d{0,2}:?)?20\\d{2}年?度?");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]{2,20})\\)");

    static Witnesses of(FileTables tables, UnitFinder units, FilePath path) {
        DocumentFacts facts = tables.factsOfUnit();
        boolean copies = tables.found().values().stream().anyMatch(of -> of.size() > 1);
        NamedBody title = told(facts.titles(), units, copies);
        if (title.is(Kind.NONE) || title.is(Kind.VAGUE)) {
            title = first(cover(facts, units), yearless(facts, units, copies), title);
        }
        String written = facts.units().isEmpty() ? path.stem() : facts.units().get(0);
        NamedBody field = told(facts.fields(), units, copies);
        return new Witnesses(
                field.is(Kind.NONE) ? measure(facts, units) : field,
                title,
                line(facts, units),
                path.inName(units),
                path.inFolders(units),
                written);
    }

    private static NamedBody first(NamedBody... bodies) {
        return Stream.of(bodies).filter(body -> !body.is(Kind.NONE)).findFirst().orElse(NOTHING);
    }

    /**
     * What the names say together: another body before a unit of the roster, unless tables are there several times, so that
     * those of a branch may stand beside the unit's.
     */
    private static NamedBody told(List<String> names, UnitFinder units, boolean copies) {
        List<NamedBody> bodies = names.stream().map(units::named).toList();
        return copies
                ? first(bodies, Kind.UNIT, Kind.SUB_UNIT, Kind.STRANGER, Kind.VAGUE)
                : first(bodies, Kind.SUB_UNIT, Kind.STRANGER, Kind.UNIT, Kind.VAGUE);
    }

    private static NamedBody first(List<NamedBody> bodies, Kind... kinds) {
        for (Kind kind : kinds) {
            for (NamedBody body : bodies) {
                if (body.is(kind)) {
                    return body;
                }
            }
        }
        return NOTHING;
    }

    /** {@code 单位：文登区教育局}. */
    private static NamedBody measure(DocumentFacts facts, UnitFinder units) {
        return first(facts.measures().stream().map(units::named).toList(), Kind.SUB_UNIT, Kind.STRANGER);
    }

    private static NamedBody cover(DocumentFacts facts, UnitFinder units) {
        List<NamedBody> bodies = facts.covers().stream().map(units::named).toList();
        return first(bodies, Kind.SUB_UNIT, Kind.STRANGER, Kind.UNIT);
    }

    /** Titles without a year; a government gives its name to the forms of all its units. */
    private static NamedBody yearless(DocumentFacts facts, UnitFinder units, boolean copies) {
        List<String> names = facts.lines().stream()
                .filter(line ->
                        SheetLine.isTablesTitle(line) && !Remark.in(line).contains(Remark.EXPLANATION))
                .flatMap(Witnesses::namesIn)
                .toList();
        List<NamedBody> bodies = names.stream()
                .map(units::named)
                .filter(body ->
                        !body.ofRoster().filter(TableDescription::isGovernment).isPresent())
                .toList();
        Set<Unit> named = new LinkedHashSet<>();
        bodies.forEach(body -> body.ofRoster().ifPresent(named::add));
        if (named.size() > 1) {
            return NOTHING;
        }
        return copies
                ? first(bodies, Kind.UNIT, Kind.SUB_UNIT, Kind.STRANGER)
                : first(bodies, Kind.SUB_UNIT, Kind.STRANGER, Kind.UNIT);
    }

    /** Words of a title that may be a name: before its subject, behind a year that it begins with, or in brackets. */
    private static Stream<String> namesIn(String title) {
        Stream<String> before = Stream.of(title, YEAR.matcher(title).replaceFirst(""))
                .map(words -> TableDescriptionReader.before(Line.of(words)))
                .filter(name -> !name.isEmpty());
        return Stream.concat(before, BRACKETED.matcher(title).results().map(bracket -> bracket.group(1)))
                .distinct();
    }

    /** The one unit that lines give the name of and nothing else. */
    private static NamedBody line(DocumentFacts facts, UnitFinder units) {
        Set<Unit> named = new LinkedHashSet<>();
        facts.lines().forEach(line -> units.find(line).ifPresent(named::add));
        return named.size() == 1 ? new NamedBody(Kind.UNIT, named.stream().findFirst(), "") : NOTHING;
    }

    /** The units that the document names. */
    Set<Unit> inside() {
        Set<Unit> named = new LinkedHashSet<>();
        field.ofRoster().ifPresent(named::add);
        title.ofRoster().ifPresent(named::add);
        if (named.isEmpty()) {
            line.ofRoster().ifPresent(named::add);
        }
        return named;
    }

    /** The units that the file's name and its folder name. */
    Set<Unit> outside() {
        Set<Unit> named = new LinkedHashSet<>();
        fileName.ofRoster().ifPresent(named::add);
        folder.ofRoster().ifPresent(named::add);
        return named;
    }

    Witnesses withoutTitle() {
        return new Witnesses(field, NOTHING, line, fileName, folder, written);
    }
}
