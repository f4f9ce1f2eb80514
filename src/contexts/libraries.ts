/** Which packages tell where the code that imports them runs. */

/** A package, or with a trailing `/` or `-` every package that begins so. */
type Names = readonly string[];

const UI: Names = [
  'react-dom', 'react-router', 'react-router-dom', 'react-native', 'react-native-', '@react-native/', '@react-native-', 'expo', 'expo-', 'react-redux', 'react-hook-form',
  'react-hot-toast', 'react-icons', 'react-query', '@tanstack/react-query', '@tanstack/react-router', '@tanstack/react-table', '@tanstack/vue-', '@reduxjs/toolkit', 'zustand', 'jotai', 'recoil', 'mobx-react', 'mobx-react-lite', 'swr',
  '@mui/', '@material-ui/', '@chakra-ui/', '@mantine/', '@radix-ui/', '@headlessui/', '@emotion/', 'styled-components', 'antd', '@ant-design/', 'framer-motion', 'motion', 'lucide-react', '@heroicons/', '@fortawesome/',
  'vue', 'vue-', '@vue/', 'pinia', 'vuex', 'vuetify', 'quasar', '@vueuse/', '@angular/', '@ngrx/', '@ionic/', 'ng-', 'svelte', 'svelte-', 'solid-js', 'solid-', 'preact', 'lit', 'lit-', '@stencil/', 'alpinejs', 'jquery', 'backbone', 'ember-', '@ember/', '@glimmer/',
  'd3', 'chart.js', 'three', '@react-three/', 'leaflet', 'mapbox-gl', 'maplibre-gl', 'monaco-editor', 'codemirror', '@codemirror/', 'prosemirror-view', '@tiptap/', 'slate-react', 'video.js', 'hls.js', '@apollo/client/react', 'urql', 'react-apollo',
  'client-only', 'webextension-polyfill', 'react-helmet', 'react-helmet-async', 'react-i18next', 'next/router', 'next/dynamic', 'next/link', 'next/image', '@sentry/browser', '@sentry/react', '@trpc/react-query', '@trpc/next', 'posthog-js', '@clerk/clerk-react', '@testing-library/',
];

/** Of the above, those that run on a server as well: they tell nothing in a package that renders there. */
const RENDERED_ON_SERVER: Names = ['next/link', 'next/image', 'next/dynamic', '@radix-ui/', 'lucide-react', '@heroicons/', 'react-icons', '@mui/', '@emotion/', 'styled-components', 'antd', '@chakra-ui/', '@mantine/', '@tanstack/react-query', '@tanstack/react-router', 'react-router', 'swr'];

/** JSX that is made into text or files on a server. */
const SERVER_JSX: Names = ['@react-email/', 'react-email', 'jsx-email', '@jsx-email/', 'mjml-react', '@faire/mjml-react', '@react-pdf/', 'ink', 'ink-', '@vercel/og', 'next/og', 'satori', 'react-dom/server', 'react-dom/static', 'preact-render-to-string', 'hono', 'hono/', '@kitajs/html', '@elysiajs/html', 'vue/server-renderer', '@vue/server-renderer'];

const SERVER: Names = [
  'express', 'express-', 'koa', 'koa-', '@koa/', 'fastify', 'fastify-', '@fastify/', '@nestjs/', 'nestjs-', '@hapi/', 'hono', 'restify', 'polka', 'h3', 'nitropack', 'elysia', 'moleculer', '@feathersjs/', '@adonisjs/', '@loopback/', 'sails', 'egg', '@midwayjs/', 'routing-controllers', 'body-parser', 'multer', 'helmet', 'passport', 'passport-',
  '@apollo/server', '@apollo/gateway', 'apollo-server', 'apollo-server-', 'graphql-yoga', 'mercurius', 'type-graphql', '@trpc/server', '@grpc/', 'grpc', 'socket.io', 'ws', 'uWebSockets.js', '@hocuspocus/server',
  'pg', 'pg-', 'postgres', 'mysql', 'mysql2', 'mariadb', 'mssql', 'oracledb', 'sqlite3', 'better-sqlite3', 'mongodb', 'mongoose', '@typegoose/', 'ioredis', 'redis', 'cassandra-driver', 'neo4j-driver', '@elastic/elasticsearch', '@opensearch-project/', 'typeorm', 'sequelize', 'sequelize-', 'knex', 'objection', 'kysely', 'drizzle-orm', '@prisma/client', '@mikro-orm/', 'bookshelf', 'slonik', 'pg-promise', 'memcached', 'memjs', '@neondatabase/serverless',
  'bull', 'bullmq', 'bee-queue', 'agenda', 'kafkajs', '@confluentinc/', 'node-rdkafka', 'amqplib', 'amqp-', 'nats', 'mqtt', 'pg-boss', 'graphile-worker', '@temporalio/', '@aws-sdk/', 'aws-sdk', 'aws-lambda', '@azure/functions', '@azure/service-bus', '@google-cloud/', 'firebase-admin', 'firebase-functions', '@elastic/ecs-', 'redlock', 'opossum', 'cockatiel', 'redis-semaphore',
  'nodemailer', 'winston', 'winston-', 'pino', 'pino-', 'bunyan', 'log4js', 'morgan', 'node-cron', 'cron', 'node-schedule', 'dotenv', 'jsonwebtoken', 'bcrypt', 'argon2', 'stripe', 'twilio', '@sendgrid/', 'expo-server-sdk', 'server-only', 'next/server', 'next/headers', 'next/cache', '@sentry/node', '@opentelemetry/sdk-node', 'prom-client', 'sharp', 'puppeteer', 'etcd3', 'consul', 'node-zookeeper-client', '@kubernetes/client-node', 'dockerode', 'ldapjs', 'ssh2', 'node-fetch', 'undici', 'form-data',
  'googleapis', '@googleapis/', 'google-auth-library', '@slack/web-api', '@slack/bolt', 'telegraf', 'discord.js', 'jsforce', '@hubspot/api-client', '@notionhq/client', 'imap', 'imapflow', 'mailgun.js', 'node-mailjet', '@mailchimp/', 'botbuilder', 'jwks-rsa', 'postmark', 'resend', 'svix', '@line/bot-sdk',
  '@remix-run/node', '@remix-run/express', '@remix-run/cloudflare', '@react-router/node', '@react-router/express', '@sveltejs/adapter-node', '@tanstack/react-start/server', '@trigger.dev/sdk', '@upstash/', '@trpc/react-query/server', '@trpc/react-query/rsc',
];

/** Built-ins that bundlers do not replace for a browser. */
const NODE_ONLY = new Set(['fs', 'net', 'http', 'https', 'http2', 'child_process', 'cluster', 'dgram', 'dns', 'tls', 'os', 'worker_threads', 'readline', 'vm', 'v8', 'perf_hooks', 'async_hooks', 'module', 'zlib', 'inspector', 'repl', 'tty', 'sqlite']);

/** Packages that no code but tests imports. */
const TEST: Names = ['vitest', 'vitest/', '@vitest/', '@jest/globals', 'bun:test', 'node:test', '@playwright/test', 'cypress', '@testing-library/', 'supertest', 'sinon', 'chai', 'mocha', 'ava', 'tape', 'nock', 'msw', 'msw/', 'jest-mock-extended', 'ts-mockito', '@nestjs/testing', 'testcontainers', '@testcontainers/', '@storybook/', '@faker-js/faker', 'k6', 'k6/', 'jest-mock', 'ts-jest', 'aws-sdk-client-mock', 'mongodb-memory-server', 'ioredis-mock', 'mock-fs', 'fast-check'];

function matcher(names: Names): (specifier: string) => boolean {
  const whole = new Set(names.filter((name) => !/[/-]$/.test(name)));
  const prefixes = names.filter((name) => /[/-]$/.test(name));
  // The same packages are imported all over a repository.
  const known = new Map<string, boolean>();
  return (specifier) => {
    if (specifier.startsWith('.')) return false;
    let matches = known.get(specifier);
    if (matches === undefined) {
      matches = whole.has(specifier) || whole.has(packageOf(specifier)) || prefixes.some((prefix) => specifier.startsWith(prefix));
      known.set(specifier, matches);
    }
    return matches;
  };
}

/** The package that a specifier names. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

export const isUi = matcher(UI);
export const isRenderedOnServer = matcher(RENDERED_ON_SERVER);
export const isServerJsx = matcher(SERVER_JSX);
export const isTestLibrary = matcher(TEST);
export const isServerLibrary = matcher(SERVER);

/** Browsers import these for their enums and types. */
const SHARES_TYPES = new Set(['@prisma/client', 'stripe', '@nestjs/swagger', 'mongoose', 'drizzle-orm']);

export function isServerOnly(specifier: string): boolean {
  const builtin = specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
  return NODE_ONLY.has(packageOf(builtin)) || (isServerLibrary(specifier) && !SHARES_TYPES.has(packageOf(specifier)));
}

/** Packages that show spinners and bars, or ask questions, where somebody sits before a screen. */
const terminal = 'ora|listr2?|log-update|enquirer|inquirer|@inquirer\\/\\w{1,30}|@clack\\/prompts|prompts|cli-progress|nanospinner|yocto-spinner';
/** Packages by which infrastructure is described. */
const infrastructure = 'aws-cdk-lib|@aws-cdk\\/core|@pulumi\\/pulumi|cdktf';

const isTerminal = new RegExp(`^(?:${terminal})$`);
const isDescribing = new RegExp(`^(?:${infrastructure})$`);
const importsTerminal = new RegExp(`(?:\\bfrom|\\bimport|\\brequire\\()\\s{0,5}['"](?:${terminal})['"]`);
const namesInfrastructure = new RegExp(`['"](?:${infrastructure})['"]`);

export function isForTerminal(name: string): boolean {
  return isTerminal.test(name);
}

export function isForInfrastructure(name: string): boolean {
  return isDescribing.test(name);
}

/** What a tool's text imports, without its being parsed. */
export function talksAtTerminal(text: string): boolean {
  return importsTerminal.test(text);
}

export function describesInfrastructure(text: string): boolean {
  return namesInfrastructure.test(text);
}
