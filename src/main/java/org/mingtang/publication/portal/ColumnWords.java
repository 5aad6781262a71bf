package org.mingtang.publication.portal;

/**
 * What the page tags of a column say; none of it is ever empty.
 *
 * @param keywords parted by commas
 * @param type the word of 国办发〔2017〕47号's annex
 */
public record ColumnWords(String name, String description, String keywords, String type) {

    static ColumnWords of(String name, String type) {
        return new ColumnWords(name, "政府信息公开栏目：" + name, "政府信息公开," + name.replace('、', ','), type);
    }
}
