/**
 * Settings: where each comes from, and mistakes in them.
 */
package org.disclosure.rollup.cli.setting;
