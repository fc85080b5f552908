package org.disclosure.rollup.cli.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words for arguments that cannot be parsed: what is wrong, what is expected, and what was probably meant. */
final class UsageWords {

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final Console console;

    UsageWords(Console console) {
        this.console = console;
    }

    String of(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getCommandLine(), unmatched.getUnmatched());
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            return missing(missing.getMissing().get(0));
        }
        if (e instanceof CommandLine.OverwrittenOptionException twice) {
            return console.text("cli.usage.twice", name(twice.getOverwritten()));
        }
        return value(e.getArgSpec(), e.getValue() == null ? "" : e.getValue());
    }

    private String unknown(CommandLine command, List<String> unmatched) {
        String first = unmatched.get(0);
        if (command.getParent() == null && !first.startsWith("-")) {
            return console.text("cli.usage.command", first)
                    + meant(first, command.getSubcommands().keySet());
        }
        Set<String> options = command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(option -> option.startsWith("--"))
                .collect(Collectors.toSet());
        return console.text("cli.usage.unknown", String.join(" ", unmatched)) + meant(first, options);
    }

    private String missing(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.required()
                    ? console.text("cli.usage.required", name(option) + " " + option.paramLabel())
                    : console.text("cli.usage.missing", name(option));
        }
        return console.text("cli.usage.required", argument.paramLabel());
    }

    private String value(ArgSpec argument, String written) {
        String wrong = console.text("cli.usage.value", name(argument), written);
        Class<?> type = argument.type();
        if (type.isEnum()) {
            List<String> known = new ArrayList<>();
            for (Object each : type.getEnumConstants()) {
                known.add(each.toString().toLowerCase(Locale.ROOT));
            }
            String all = String.join(console.text("cli.report.or"), known);
            return wrong + console.text("cli.usage.one-of", all) + meant(written.toLowerCase(Locale.ROOT), known);
        }
        if (type == LocalDate.class) {
            return wrong + console.text("cli.usage.date");
        }
        if (NUMBERS.contains(type)) {
            return wrong + console.text(name(argument).equals("--year") ? "cli.usage.year" : "cli.usage.number");
        }
        return wrong;
    }

    private String meant(String written, Iterable<String> known) {
        List<String> sorted = new ArrayList<>();
        known.forEach(sorted::add);
        sorted.sort(null);
        return ClosestMatch.likely(written, sorted)
                .map(word -> console.text("cli.usage.meant", word))
                .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
