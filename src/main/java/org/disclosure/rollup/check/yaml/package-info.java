/**
 * The YAML of a file of checks, each piece of it with the line it stands on, so that a mistake can be shown to the office
 * that made it. Knows keys, texts and lines, and nothing of what they mean.
 */
package org.disclosure.rollup.check.yaml;
