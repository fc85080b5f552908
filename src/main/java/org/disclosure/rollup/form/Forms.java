package org.disclosure.rollup.form;

import java.util.Comparator;
import java.util.List;

/** The editions of the official form that the program knows, oldest first. */
public final class Forms {

    private static final List<String> RESOURCES = List.of("/forms/form-2019.yaml", "/forms/form-2021.yaml");

    /** Read when they are first asked for. */
    private static final class Declared {

        private static final Forms ALL = new Forms(RESOURCES.stream()
                .map(FormReader::read)
                .sorted(Comparator.comparingInt(Form::edition))
                .toList());
    }

    private final List<Form> editions;

    private Forms(List<Form> editions) {
        this.editions = editions;
    }

    /**
     * The declared forms of the program.
     *
     * @throws ExceptionInInitializerError when a declared form is missing or has a mistake
     */
    public static Forms load() {
        return Declared.ALL;
    }

    public List<Form> editions() {
        return editions;
    }

    /** True if a form is declared for reports of this year. */
    public boolean serves(int year) {
        return editions.stream().anyMatch(form -> form.servesReportYear(year));
    }

    /**
     * The form that reports of this year use.
     *
     * @throws IllegalArgumentException when no declared form serves the year
     */
    public Form forReportYear(int year) {
        return editions.stream()
                .filter(form -> form.servesReportYear(year))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form is declared for reports of " + year));
    }

    /**
     * The form of this edition.
     *
     * @throws IllegalArgumentException when it is not declared
     */
    public Form edition(int edition) {
        return editions.stream()
                .filter(form -> form.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form of " + edition + " is declared"));
    }
}
