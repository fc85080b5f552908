/**
 * Pictures in shades of grey: decoded within limits, reduced, turned, and seen from straight ahead.
 */
package org.disclosure.rollup.intake.picture.image;
