package org.disclosure.rollup.tell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something to tell, however it is sent.
 *
 * @param subject one line
 * @param attachment a workbook
 */
record Letter(String subject, String text, Optional<Path> attachment) {

    /** A line break in a unit's name would begin another header. */
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    Letter {
        subject = UNPRINTED.matcher(subject).replaceAll(" ");
    }

    Letter(String subject, String text) {
        this(subject, text, Optional.empty());
    }
}
