/**
 * 个人信息识别: finds numbers of persons, telephones and bank cards and home addresses in text. Pure code. Begin reading at
 * {@code PersonalData}.
 */
@ApplicationModule(
        displayName = "个人信息识别",
        allowedDependencies = {})
@NullMarked
package org.mingtang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
