package org.disclosure.rollup.district;

import java.math.BigDecimal;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/**
 * A figure of the district.
 *
 * @param value the sum over all units whose submission counts; empty when none of them gave a number
 * @param errorFree the sum over the units whose submission has no ERROR finding; empty when none of them gave a number
 * @param counted how many units gave a number
 * @param blank how many units that reported gave none
 */
public record CellSum(
        CellCode cell, Optional<BigDecimal> value, Optional<BigDecimal> errorFree, int counted, int blank) {}
