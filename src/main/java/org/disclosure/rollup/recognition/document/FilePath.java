package org.disclosure.rollup.recognition.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.unit.NamedBody;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/** Path of a file below the year's folder, with {@code /}: its name and folders may name its unit and period. */
public record FilePath(String path) {

    /** A folder that holds what somebody took in, who is none of those that report. */
    private static final Pattern COLLECTED = Pattern.compile("收[到件文集齐]|汇总");

    /** An answer to a mail is saved by the subject of the mail that it answers. */
    private static final Pattern ANSWER =
            Pattern.compile("^(?:回复|答复|re)\\s*[:：_-].*\\.(?:eml|msg)!$", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRINTED =
            Pattern.compile(".*\\.(?:pdf|ofd)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The folders and the name, in their order. */
    public List<String> names() {
        return List.of(path.split("/"));
    }

    /** The file's name without its ending. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** True if its name says that it is made of printed pages. */
    public boolean isPrinted() {
        return PRINTED.matcher(path).matches();
    }

    /** The body that the file's name names. */
    public NamedBody inName(UnitFinder units) {
        return units.namedWithin(stem());
    }

    /** The body that the nearest folder names that names any. */
    public NamedBody inFolders(UnitFinder units) {
        List<String> names = names();
        for (int index = names.size() - 2; index >= 0; index--) {
            String folder = names.get(index);
            boolean ofOthers = ANSWER.matcher(folder).matches()
                    || COLLECTED.matcher(folder).find() && units.find(folder).isEmpty();
            NamedBody body = ofOthers ? NamedBody.NOTHING : units.namedWithin(folder);
            if (body.is(NamedBody.Kind.STRANGER)) {
                return NamedBody.stranger(String.join("/", names.subList(0, index + 1)));
            }
            if (!body.is(NamedBody.Kind.NONE) && !body.is(NamedBody.Kind.VAGUE)) {
                return body;
            }
        }
        return NamedBody.NOTHING;
    }

    /** The unit that the name, or else the nearest folder, names; none when it names another body. */
    public Optional<Unit> unit(UnitFinder units) {
        NamedBody body = inName(units);
        boolean told = !body.is(NamedBody.Kind.NONE) && !body.is(NamedBody.Kind.VAGUE);
        return (told ? body : inFolders(units)).ofRoster();
    }
}
