package org.disclosure.rollup.store.run;

import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.district.InputFile;

/**
 * Digests of everything that a year's results are made from: the same digest and day give the same results.
 *
 * @param asOf the day that results show as today
 * @param digest of everything but the day
 * @param reading digest of what the reading of a file depends on, besides the file
 * @param checking digest of what the checks of a file depend on, besides what was read of it
 * @param files the received files of the year, those in zip files one by one
 * @param sources all files on the disk: received, roster, checks and decisions
 */
public record InputDigests(
        LocalDate asOf,
        String digest,
        String reading,
        String checking,
        List<ReceivedFile> files,
        List<InputFile> sources) {

    public InputDigests {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }
}
