package org.disclosure.rollup.recognition.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.NoticeSheetName;
import org.disclosure.rollup.finding.decision.ReturnedItem;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.text.LabelText;

/**
 * Items of a notice that came back with a unit's file, with what the unit wrote beside them. The columns are found by their
 * titles, in either language and as earlier releases called them.
 */
public final class ReturnedItems {

    /** A notice has some tens of items. */
    private static final int MOST = 500;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    /** A place as a notice has it: a sheet and cells of it. */
    private static final Pattern PLACE =
            Pattern.compile("(.+)!(" + ADDRESS + "(?:[、, ]+" + ADDRESS + ")*)(?:[….；;].*)?");

    private enum Title {
        TITLE("title"),
        MESSAGE("message"),
        WHERE("where"),
        CELL("cell", "单元格", "Cell"),
        ANSWER("answer");

        private final Set<String> words;

        Title(String key, String... earlier) {
            words = Stream.concat(
                            Stream.of(Messages.Language.values())
                                    .map(language -> new Messages(language).text("notice.column." + key)),
                            Stream.of(earlier))
                    .map(LabelText::key)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private ReturnedItems() {}

    /** The items of the notices in a file; none when it brought none back. */
    public static List<ReturnedItem> of(Intake.Result read) {
        List<ReturnedItem> items = new ArrayList<>();
        read.sheets().stream()
                .filter(sheet -> NoticeSheetName.isThatOf(sheet.name()))
                .forEach(sheet -> read(sheet, items));
        return items.subList(0, Math.min(MOST, items.size()));
    }

    private static void read(Sheet sheet, List<ReturnedItem> items) {
        Map<Title, Integer> columns = Map.of();
        for (Row row : sheet.rows()) {
            Map<Title, Integer> titles = titles(row.stream().toList());
            if (titles.keySet().containsAll(Set.of(Title.TITLE, Title.MESSAGE, Title.ANSWER))) {
                columns = titles;
            } else if (!columns.isEmpty()) {
                item(sheet, row.number(), columns).ifPresent(items::add);
            }
        }
    }

    private static Map<Title, Integer> titles(Collection<RawCell> row) {
        Map<Title, Integer> titles = new EnumMap<>(Title.class);
        for (RawCell cell : row) {
            String key = LabelText.key(cell.text());
            Stream.of(Title.values())
                    .filter(title -> title.words.contains(key))
                    .forEach(title -> titles.putIfAbsent(title, cell.column()));
        }
        return titles;
    }

    private static Optional<ReturnedItem> item(Sheet sheet, int row, Map<Title, Integer> columns) {
        return text(sheet, row, columns, Title.TITLE)
                .lines()
                .map(String::strip)
                .filter(line -> CODE.matcher(line).matches())
                .findFirst()
                .map(code -> {
                    Set<String> addresses = new LinkedHashSet<>();
                    String cell = text(sheet, row, columns, Title.CELL).strip();
                    if (ADDRESS.matcher(cell).matches()) {
                        addresses.add(cell);
                    }
                    String of = places(text(sheet, row, columns, Title.WHERE), addresses);
                    return new ReturnedItem(
                            code,
                            of,
                            String.join(" ", addresses),
                            text(sheet, row, columns, Title.MESSAGE),
                            text(sheet, row, columns, Title.ANSWER));
                });
    }

    /** The sheet of the places; their addresses are added to those that are known. */
    private static String places(String where, Set<String> addresses) {
        String sheet = "";
        for (String line : where.lines().toList()) {
            Matcher place = PLACE.matcher(line.strip());
            if (place.matches()) {
                sheet = sheet.isEmpty() ? place.group(1) : sheet;
                addresses.addAll(List.of(place.group(2).split("[、, ]+")));
            }
        }
        return sheet;
    }

    private static String text(Sheet sheet, int row, Map<Title, Integer> columns, Title title) {
        return Optional.ofNullable(columns.get(title))
                .flatMap(column -> sheet.find(row, column))
                .map(RawCell::text)
                .orElse("");
    }
}
