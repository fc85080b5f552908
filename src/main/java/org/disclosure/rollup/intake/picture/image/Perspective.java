package org.disclosure.rollup.intake.picture.image;

import java.util.List;
import org.disclosure.rollup.intake.picture.image.Quadrilateral.Corner;

/** The view of a flat rectangle in a picture (a homography): each place of the rectangle has one in the picture. */
final class Perspective {

    private static final int UNKNOWNS = 8;

    private final double[] terms;

    private Perspective(double[] terms) {
        this.terms = terms;
    }

    /** The view that shows a rectangle of this size, from 0, in the quadrilateral. */
    static Perspective of(int width, int height, Quadrilateral seen) {
        List<Corner> from =
                List.of(new Corner(0, 0), new Corner(width, 0), new Corner(width, height), new Corner(0, height));
        List<Corner> to = List.of(seen.upperLeft(), seen.upperRight(), seen.lowerRight(), seen.lowerLeft());
        double[][] equations = new double[UNKNOWNS][];
        for (int corner = 0; corner < from.size(); corner++) {
            double x = from.get(corner).x();
            double y = from.get(corner).y();
            double u = to.get(corner).x();
            double v = to.get(corner).y();
            equations[2 * corner] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            equations[2 * corner + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return new Perspective(solved(equations));
    }

    /** Solution of linear equations, by Gauss and Jordan. */
    private static double[] solved(double[][] equations) {
        for (int column = 0; column < UNKNOWNS; column++) {
            int largest = column;
            for (int row = column; row < UNKNOWNS; row++) {
                if (Math.abs(equations[row][column]) > Math.abs(equations[largest][column])) {
                    largest = row;
                }
            }
            double[] pivot = equations[largest];
            equations[largest] = equations[column];
            equations[column] = pivot;
            for (int row = 0; row < UNKNOWNS; row++) {
                double factor = row == column ? 0 : equations[row][column] / pivot[column];
                for (int k = column; factor != 0 && k <= UNKNOWNS; k++) {
                    equations[row][k] -= factor * pivot[k];
                }
            }
        }
        double[] solution = new double[UNKNOWNS];
        for (int row = 0; row < UNKNOWNS; row++) {
            solution[row] = equations[row][UNKNOWNS] / equations[row][row];
        }
        return solution;
    }

    double depth(double x, double y) {
        return terms[6] * x + terms[7] * y + 1;
    }

    /** To be divided by the depth. */
    double x(double x, double y) {
        return terms[0] * x + terms[1] * y + terms[2];
    }

    /** To be divided by the depth. */
    double y(double x, double y) {
        return terms[3] * x + terms[4] * y + terms[5];
    }
}
