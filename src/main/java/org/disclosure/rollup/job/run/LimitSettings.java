package org.disclosure.rollup.job.run;

import org.disclosure.rollup.intake.limit.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits on a received file, its size and the time to read it, as an office can set them: {@code rollup.limits.*}. The defaults
 * stand in {@code settings.properties}.
 *
 * @param megabytes size of a file
 * @param unpackedMegabytes size of a file once unpacked
 * @param members files in a zip file
 * @param seconds time for a file
 */
@ConfigurationProperties("rollup.limits")
public record LimitSettings(
        int megabytes,
        int unpackedMegabytes,
        int members,
        int sheets,
        int rows,
        int columns,
        int cells,
        int merges,
        int textLength,
        int seconds) {

    public Limits limits() {
        return new Limits(
                (long) megabytes << 20,
                (long) unpackedMegabytes << 20,
                members,
                sheets,
                rows,
                columns,
                cells,
                merges,
                textLength);
    }
}
