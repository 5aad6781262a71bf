package org.mingtang.request.reply;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AllReplies extends JpaRepository<Reply, UUID> {}
