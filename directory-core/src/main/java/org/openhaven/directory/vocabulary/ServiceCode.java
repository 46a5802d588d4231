package org.openhaven.directory.vocabulary;

/**
 * A service code of SAMHSA's lists. Source: samhsa_codes.csv, SAMHSA's workbook of 2018
 * joined with the code lists of 2022 and later.
 *
 * @param code for example {@code BU}
 * @param name SAMHSA's name of the service
 * @param categoryCode the group, for example {@code PHR}
 * @param categoryName SAMHSA's name of the group
 * @param description what it means, in Haven's words; empty when the name says it all
 */
public record ServiceCode(String code, String name, String categoryCode, String categoryName, String description) {

}
