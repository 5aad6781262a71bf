package org.mingtang.publication;

import org.springframework.data.jpa.repository.JpaRepository;

interface ItemRows extends JpaRepository<Item, Long> {}
