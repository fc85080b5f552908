package org.disclosure.rollup.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The number of cells to change against that of an integer program, which knows nothing of how they are searched for. */
class SmallestChangesTest {

    /** More than three faults can move a figure by. */
    private static final int MOST = 60;

    private static final int ROUNDS = 6;

    @Test
    void theIntegerProgramNeedsAsManyCells() {
        Random random = new Random(20);
        for (int round = 0; round < ROUNDS; round++) {
            Table3 table = new Table3(RealReport.all().get(round % 2));
            table.spoil(random, 1 + round % 3);
            List<RelationGroup> blocks = new Grouping(new Balance(table.submission(), table.relations())).blocks();

            assertThat(blocks.stream().mapToInt(RelationGroup::cells).sum())
                    .as("round %d", round)
                    .isEqualTo(fewest(table));
        }
    }

    private static int fewest(Table3 table) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<CellCode, List<Variable>> moves = new HashMap<>();
        for (CellCode cell : table.cells()) {
            Variable changed = model.newVariable("changed " + cell).binary().weight(1);
            List<Variable> upAndDown = new ArrayList<>();
            BigDecimal down = table.figure(cell).min(BigDecimal.valueOf(MOST));
            for (BigDecimal most : List.of(BigDecimal.valueOf(MOST), down)) {
                Variable move = model.newVariable(upAndDown.size() + " " + cell)
                        .integer()
                        .lower(0)
                        .upper(most);
                model.newExpression("only if " + move.getName())
                        .upper(0)
                        .set(move, 1)
                        .set(changed, most.negate());
                upAndDown.add(move);
            }
            moves.put(cell, upAndDown);
        }
        int number = 0;
        for (Relation relation : table.relations()) {
            Expression sum = model.newExpression("relation " + number++)
                    .level(relation.difference().negate());
            relation.coefficients().forEach((cell, coefficient) -> {
                sum.set(moves.get(cell).get(0), coefficient);
                sum.set(moves.get(cell).get(1), -coefficient);
            });
        }
        Optimisation.Result result = model.minimise();
        assertThat(result.getState()).isEqualTo(Optimisation.State.OPTIMAL);
        return (int) Math.round(result.getValue());
    }
}
