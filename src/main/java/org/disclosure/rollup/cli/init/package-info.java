/**
 * First settings of an installation: questions, trials of the answers, and the settings and roster that come of them.
 */
package org.disclosure.rollup.cli.init;
