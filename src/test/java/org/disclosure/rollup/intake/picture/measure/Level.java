package org.disclosure.rollup.intake.picture.measure;

import java.util.Random;
import org.disclosure.rollup.intake.picture.drawing.Damage;
import org.disclosure.rollup.intake.picture.drawing.Damage.Kernel;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** What has become of a picture before it is read. */
public enum Level {
    CLEAN {
        @Override
        byte[] file(GreyPicture table, Random random) {
            double scale = 1 + .25 * Math.max(0, random.nextInt(4) - 1);
            return Damage.png(scale == 1 ? table : Damage.scaled(table, scale, Kernel.CUBIC));
        }
    },
    JPEG {
        @Override
        byte[] file(GreyPicture table, Random random) {
            double[] scales = {.85, .9, 1, 1, 1.15, 1.3, 1.5};
            double[] blurs = {0, .3, .5, .7};
            double scale = scales[random.nextInt(scales.length)];
            GreyPicture scaled = scale == 1 ? table : Damage.scaled(table, scale, Kernel.values()[random.nextInt(3)]);
            return Damage.jpeg(Damage.blurred(scaled, blurs[random.nextInt(blurs.length)]), quality(random));
        }
    },
    PHOTO {
        @Override
        byte[] file(GreyPicture table, Random random) {
            GreyPicture large = Damage.scaled(table, 2, Kernel.CUBIC);
            int margin = 60 + large.width() / 25;
            GreyPicture framed = large.part(-margin, -margin, large.width() + 2 * margin, large.height() + 2 * margin);
            double[] corners = new double[8];
            for (int at = 0; at < corners.length; at++) {
                corners[at] = random.nextDouble() * .018;
            }
            double angle = (random.nextBoolean() ? 1 : -1) * (.8 + random.nextDouble() * 1.2);
            GreyPicture seen = shaded(Damage.warped(framed, angle, corners), random.nextInt(4));
            GreyPicture blurred = Damage.blurred(seen, .6 + random.nextDouble() * .5);
            return Damage.jpeg(Damage.scaled(blurred, .75 + random.nextDouble() * .25, Kernel.CUBIC), quality(random));
        }
    };

    /** The file that a report holds. */
    abstract byte[] file(GreyPicture table, Random random);

    private static int quality(Random random) {
        int[] qualities = {60, 70, 75, 80, 90};
        return qualities[random.nextInt(qualities.length)];
    }

    /** Darker towards one side, to three quarters. */
    private static GreyPicture shaded(GreyPicture picture, int side) {
        float[] values = picture.copyOfValues();
        for (int at = 0; at < values.length; at++) {
            float across = (float) (at % picture.width()) / picture.width();
            float down = (float) (at / picture.width()) / picture.height();
            float share = side < 2 ? (side == 0 ? across : 1 - across) : (side == 2 ? down : 1 - down);
            values[at] *= .75f + .25f * share;
        }
        return new GreyPicture(values, picture.width(), picture.height());
    }
}
