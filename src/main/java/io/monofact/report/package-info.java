/**
 * A {@link io.monofact.report.Report} in, bytes out: JSON, a page, a printed table, the columns of
 * a table file.
 *
 * <p>The report is a value, built and tested before it is rendered; the one interface is {@link
 * io.monofact.report.ReportWriter}, and all of them stand in {@link
 * io.monofact.report.ReportWriters}. Raw values are kept; only what a person reads says "vacuous".
 * Before: {@code io.monofact.audit}; next: {@code io.monofact.spark} and {@code io.monofact.cli}.
 */
package io.monofact.report;
