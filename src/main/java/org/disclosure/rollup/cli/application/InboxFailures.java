package org.disclosure.rollup.cli.application;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.job.change.FilesLostException;
import org.disclosure.rollup.job.change.FilesWithdrawnException;
import org.disclosure.rollup.job.change.UnitsLostException;
import org.disclosure.rollup.job.files.InboxLostException;

/** Messages about files missing from the inbox and units missing from the roster. */
final class InboxFailures {

    /** Units or files that are named where many are meant. */
    private static final int NAMED = 5;

    private final Console console;

    InboxFailures(Console console) {
        this.console = console;
    }

    /** The words, if it is for the inbox or the roster that the run failed. */
    Optional<String> words(Throwable failure) {
        return FailureReason.cause(failure, InboxLostException.class)
                .map(lost -> console.text("cli.failed.lost", lost.folder()))
                .or(() -> FailureReason.cause(failure, FilesLostException.class).map(this::files))
                .or(() -> FailureReason.cause(failure, FilesWithdrawnException.class)
                        .map(files -> console.text("cli.failed.withdrawn", files.year(), files.counted())))
                .or(() -> FailureReason.cause(failure, UnitsLostException.class).map(this::units));
    }

    private String files(FilesLostException lost) {
        return console.text("cli.failed.unopened", lost.year(), lost.files().size(), named(lost.files()));
    }

    private String units(UnitsLostException lost) {
        String area = lost.area().isEmpty() ? "" : console.text("cli.failed.units.area", lost.area());
        StringBuilder what = new StringBuilder();
        if (!lost.lost().isEmpty()) {
            what.append(console.text("cli.failed.units.lost", lost.lost().size(), named(lost.lost())));
        }
        if (!lost.left().isEmpty()) {
            String gone =
                    lost.leftWithoutFile() == 0 ? "" : console.text("cli.failed.units.gone", lost.leftWithoutFile());
            what.append(console.text("cli.failed.units.left", lost.left().size(), named(lost.left()), gone));
        }
        return console.text("cli.failed.units", lost.year(), lost.counted(), area, what);
    }

    private static String named(List<String> names) {
        String named = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? named + "……" : named;
    }
}
