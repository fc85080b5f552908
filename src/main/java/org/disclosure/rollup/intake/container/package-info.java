/** Files that hold files, such as zip files and mails: the names in them and their contents, however deep they lie. */
package org.disclosure.rollup.intake.container;
