package org.disclosure.rollup.store.row;

/** The files with an open ERROR. */
public final class FilesWithErrors {

    /** Their numbers, for a run; a finding that the office overruled is none. */
    public static final String SELECT = """
            SELECT DISTINCT finding.file_no FROM finding
            LEFT JOIN finding_review
                ON finding_review.run_id = finding.run_id AND finding_review.file_no = finding.file_no
                AND finding_review.origin = finding.origin AND finding_review.position = finding.position
            WHERE finding.run_id = :run AND finding.severity = 'ERROR' AND finding.outcome = 'BROKEN'
                AND (finding_review.state IS NULL OR finding_review.state <> 'OVERRULED')
            """;

    private FilesWithErrors() {}
}
