package org.disclosure.rollup.district;

/**
 * A file that a run was made from.
 *
 * @param path below the folder of its kind, with {@code /}; the file's name, for a single file
 * @param sha256 of its content, of a file over the size limit a digest of its size and its ends that begins with {@code ~}; empty
 *     when it cannot be opened
 */
public record InputFile(Kind kind, String path, String sha256) {

    /**
     * Kind of input: a file received from a unit, the list of units, the office's own checks, or a file of decisions.
     */
    public enum Kind {
        SUBMISSION,
        ROSTER,
        CHECKS,
        DECISION
    }
}
