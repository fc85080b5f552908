/**
 * The page {@code index.html}: one file that works without a network.
 */
package org.disclosure.rollup.publish.page;
