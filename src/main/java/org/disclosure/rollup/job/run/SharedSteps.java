package org.disclosure.rollup.job.run;

import org.springframework.batch.core.step.Step;

/** The steps of the job that several processes can work at. */
public record SharedSteps(Step read, Step check) {

    /** Files whose figures and findings are committed together; a killed run reads at most these again. */
    public static final int CHUNK = 20;
}
