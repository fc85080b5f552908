/** How a year stands today, as its page shows it: numbers, conditions, and the curve of received reports. */
package org.disclosure.rollup.publish.page.standing;
