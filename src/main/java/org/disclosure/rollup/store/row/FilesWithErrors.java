package org.disclosure.rollup.store.row;

/** The files with an open ERROR: an error in a part of a unit's submission is one of the file that counts. */
public final class FilesWithErrors {

    /** Their numbers, for a run; a finding that the office overruled is none. */
    public static final String SELECT = """
            SELECT DISTINCT COALESCE(taken.file_no, finding.file_no) FROM finding
            LEFT JOIN received_file part
                ON part.run_id = finding.run_id AND part.file_no = finding.file_no AND %s
            LEFT JOIN received_file taken
                ON taken.run_id = part.run_id AND taken.unit_code = part.unit_code AND %s
            LEFT JOIN finding_review
                ON finding_review.run_id = finding.run_id AND finding_review.file_no = finding.file_no
                AND finding_review.origin = finding.origin AND finding_review.position = finding.position
            WHERE finding.run_id = :run AND finding.origin <> 'READ_ASIDE' AND finding.severity = 'ERROR' AND finding.outcome = 'BROKEN'
                AND (finding_review.state IS NULL OR finding_review.state <> 'OVERRULED')
            """.formatted(StatusColumn.part("part"), StatusColumn.selected("taken"));

    private FilesWithErrors() {}
}
