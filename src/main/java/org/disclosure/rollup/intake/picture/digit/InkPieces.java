package org.disclosure.rollup.intake.picture.digit;

import java.util.Optional;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** The pieces of ink in a cell, each of pixels that touch; rests of the lines around it are none. */
final class InkPieces {

    /** What touches the edge and is thinner than this, or longer than that share of the cell, is of a line. */
    private static final int THINNEST = 3;

    private static final double LONGEST = .8;
    private static final int SMALLEST = 2;
    private static final int SMALLEST_WRITING = 4;

    private final GreyPicture cell;
    private final float threshold;
    private final boolean[] seen;
    private final int[] waiting;
    private int count;

    /** @param threshold brightness below which a pixel is ink */
    InkPieces(GreyPicture cell, float threshold) {
        this.cell = cell;
        this.threshold = threshold;
        this.seen = new boolean[cell.width() * cell.height()];
        this.waiting = new int[seen.length];
    }

    /** The box around all writing; no value when there is none. */
    Optional<InkRun> box() {
        InkRun all = null;
        for (int at = 0; at < seen.length; at++) {
            if (isNew(at)) {
                InkRun piece = piece(at);
                if (!isNoise(piece)) {
                    all = all == null ? piece : all.with(piece);
                }
            }
        }
        return Optional.ofNullable(all)
                .filter(box -> box.width() >= SMALLEST_WRITING || box.height() >= SMALLEST_WRITING);
    }

    private boolean isNoise(InkRun piece) {
        boolean atEdge = piece.first() == 0
                || piece.top() == 0
                || piece.last() == cell.width() - 1
                || piece.bottom() == cell.height() - 1;
        boolean ofLine = piece.width() <= THINNEST
                || piece.height() <= THINNEST
                || piece.width() > LONGEST * cell.width()
                || piece.height() > LONGEST * cell.height();
        return atEdge && ofLine || piece.width() * piece.height() < SMALLEST;
    }

    private boolean isNew(int at) {
        return !seen[at] && cell.at(at % cell.width(), at / cell.width()) < threshold;
    }

    private InkRun piece(int start) {
        InkRun piece =
                new InkRun(start % cell.width(), start % cell.width(), start / cell.width(), start / cell.width());
        visit(start);
        while (count > 0) {
            int at = waiting[--count];
            int x = at % cell.width();
            int y = at / cell.width();
            piece = piece.with(new InkRun(x, x, y, y));
            for (int row = Math.max(0, y - 1); row <= Math.min(cell.height() - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(cell.width() - 1, x + 1); column++) {
                    if (isNew(row * cell.width() + column)) {
                        visit(row * cell.width() + column);
                    }
                }
            }
        }
        return piece;
    }

    private void visit(int at) {
        seen[at] = true;
        waiting[count++] = at;
    }
}
