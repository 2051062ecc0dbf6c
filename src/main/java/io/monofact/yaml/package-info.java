/**
 * The text of a configuration file in, {@link io.monofact.yaml.YamlFields} out: values asked for by
 * name and kind, with an error that tells file, line and remedy. Used by {@code io.monofact.claim}
 * and {@code io.monofact.audit}.
 */
package io.monofact.yaml;
