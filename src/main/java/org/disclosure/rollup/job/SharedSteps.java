package org.disclosure.rollup.job;

import org.springframework.batch.core.step.Step;

/** The steps of the job that several processes can work at. */
record SharedSteps(Step read, Step check) {

    /** Files whose figures and findings are committed together; a killed run reads at most these again. */
    static final int CHUNK = 20;
}
