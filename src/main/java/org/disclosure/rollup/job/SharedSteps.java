package org.disclosure.rollup.job;

import org.springframework.batch.core.step.Step;

/** The steps of the job that several processes can work at. */
record SharedSteps(Step read, Step check) {}
