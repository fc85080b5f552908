package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.function.Supplier;
import org.disclosure.rollup.finding.Finding;

/**
 * The three cases every code of the catalogue is shown with. Each gives all findings of its case; those of other codes are
 * allowed.
 *
 * @param valid nothing is found under the code
 * @param broken the first finding of the code is the example that the catalogue prints
 * @param undecided what the check needs is blank, unreadable or not there: an undecided finding of a linear check, and no
 *     finding of the code for every other one
 */
public record CodeFixture(
        String code,
        Supplier<List<Finding>> valid,
        Supplier<List<Finding>> broken,
        Supplier<List<Finding>> undecided) {}
