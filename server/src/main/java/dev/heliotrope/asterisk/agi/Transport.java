package dev.heliotrope.asterisk.agi;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.channel.unix.RawUnixChannelOption;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringBufferRingConfig;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringFixedBufferRingAllocator;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How sockets are reached: by the cheapest of Linux's ways that this machine allows, else as Java has it anywhere. */
enum Transport {
    /** One call of the system for all that is to be read and written at a time. Containers often forbid it. */
    IO_URING {
        @Override
        boolean isAvailable() {
            return IoUring.isAvailable();
        }

        @Override
        IoHandlerFactory handlers() {
            IoUringIoHandlerConfig config = new IoUringIoHandlerConfig();
            return IoUringIoHandler.newFactory(
                    IoUring.isRegisterBufferRingSupported() ? config.setBufferRingConfig(shared()) : config);
        }

        @Override
        ServerBootstrap open(EventLoopGroup loop) {
            ServerBootstrap server = inherited(super.open(loop).channel(IoUringServerSocketChannel.class));
            return IoUring.isRegisterBufferRingSupported()
                    ? server.childOption(IoUringChannelOption.IO_URING_BUFFER_GROUP_ID, SHARED)
                    : server;
        }
    },
    EPOLL {
        @Override
        boolean isAvailable() {
            return Epoll.isAvailable();
        }

        @Override
        IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }

        @Override
        ServerBootstrap open(EventLoopGroup loop) {
            return inherited(super.open(loop).channel(EpollServerSocketChannel.class));
        }
    },
    JAVA {
        @Override
        boolean isAvailable() {
            return true;
        }

        @Override
        IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }

        @Override
        ServerBootstrap open(EventLoopGroup loop) {
            return super.open(loop).channel(NioServerSocketChannel.class).childOption(ChannelOption.SO_KEEPALIVE, true);
        }
    };

    /** SOL_SOCKET and SO_KEEPALIVE. */
    private static final ChannelOption<Integer> KEEP_ALIVE = new IntegerUnixChannelOption("SO_KEEPALIVE", 1, 9);

    /** IPPROTO_TCP and TCP_CONGESTION, a name. */
    static final ChannelOption<ByteBuffer> CONGESTION = new RawUnixChannelOption("TCP_CONGESTION", 6, 13, 4);

    /** The one that each Linux has and that whoever runs us may choose. */
    private static final byte[] PLAINEST = "reno".getBytes(StandardCharsets.US_ASCII);

    /** Above any reply; the headers of a session take one or two. */
    static final int READ_BYTES = 4096;

    private static final short SHARED = 1;
    private static final short SHARED_BUFFERS = 256;

    /** Filled by the kernel for whichever session something comes for: those that wait hold no buffer. */
    private static IoUringBufferRingConfig shared() {
        return IoUringBufferRingConfig.builder()
                .bufferGroupId(SHARED)
                .bufferRingSize(SHARED_BUFFERS)
                .batchSize(SHARED_BUFFERS / 2)
                .allocator(new IoUringFixedBufferRingAllocator(new UnpooledByteBufAllocator(true), READ_BYTES))
                .build();
    }

    /**
     * Linux gives these on to what is accepted, which saves each session calls of the system. A line has one small packet under way
     * at a time, with which nothing can be congested: the machine's own way may be BBR, which sets a timer for each of them.
     */
    private static ServerBootstrap inherited(ServerBootstrap server) {
        return server.option(KEEP_ALIVE, 1).option(CONGESTION, ByteBuffer.wrap(PLAINEST));
    }

    static Transport best() {
        if (IO_URING.isAvailable()) {
            return IO_URING;
        }
        return EPOLL.isAvailable() ? EPOLL : JAVA;
    }

    abstract boolean isAvailable();

    abstract IoHandlerFactory handlers();

    /** One thread for all sockets. */
    EventLoopGroup loop(String name) {
        return new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory(name, true), handlers());
    }

    ServerBootstrap open(EventLoopGroup loop) {
        return new ServerBootstrap().group(loop);
    }
}
