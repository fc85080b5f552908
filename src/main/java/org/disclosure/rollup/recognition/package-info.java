/**
 * Makes a submission of a file's sheets: finds the tables of the form by their labels, never by fixed addresses, and
 * reads each figure once. What a number means is settled here and nothing later changes it; what could not be taken as
 * it stands becomes a finding. This room must not know file formats, checks or the store.
 */
package org.disclosure.rollup.recognition;
