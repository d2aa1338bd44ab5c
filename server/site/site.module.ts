import { Module, type DynamicModule } from '@nestjs/common';
import { InProcess } from './in-process.js';
import { PageController } from './page.controller.js';
import type { WebBuild } from './pages.js';
import { RobotsController } from './robots.controller.js';
import { Site } from './site.js';
import { ORIGIN, WEB_BUILD } from './tokens.js';

/** The pages that people read. Their controller takes every address that is left, so it comes last. */
@Module({})
export class SiteModule {
  static of(web: WebBuild, origin: string): DynamicModule {
    return {
      module: SiteModule,
      controllers: [RobotsController, PageController],
      providers: [InProcess, Site, { provide: WEB_BUILD, useValue: web }, { provide: ORIGIN, useValue: origin }],
    };
  }
}
