package org.disclosure.rollup.job.run;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A part of a step's work: what is still to do of the files from a number to another one. */
public record FileRange(int first, int last) {

    /** The whole of it, of a step that is not shared. */
    private static final FileRange ALL = new FileRange(1, Integer.MAX_VALUE);

    /** Between the name of a step and its files, in the name of a part. */
    private static final String OF = ":";

    private static final String FIRST = "first";
    private static final String LAST = "last";

    /** Parts files in their order, some in each. */
    public static List<FileRange> of(List<Integer> files, int size) {
        List<FileRange> parts = new ArrayList<>();
        for (int begin = 0; begin < files.size(); begin += size) {
            int end = Math.min(begin + size, files.size());
            parts.add(new FileRange(files.get(begin), files.get(end - 1)));
        }
        return parts;
    }

    /** The files that an execution of a step is to work at. */
    public static FileRange of(StepExecution step) {
        ExecutionContext context = step.getExecutionContext();
        return context.containsKey(FIRST) ? new FileRange(context.getInt(FIRST), context.getInt(LAST)) : ALL;
    }

    /** True for an execution of a part of a step. */
    public static boolean isPart(StepExecution execution) {
        return execution.getStepName().contains(OF);
    }

    /** The name of the step's execution that works at this part. */
    public String nameIn(String step) {
        return step + OF + first + "-" + last;
    }

    public ExecutionContext context() {
        ExecutionContext context = new ExecutionContext();
        context.putInt(FIRST, first);
        context.putInt(LAST, last);
        return context;
    }
}
